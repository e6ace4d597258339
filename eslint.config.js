import tseslint from 'typescript-eslint';
import regexp from 'eslint-plugin-regexp';

export default tseslint.config(
  { ignores: ['**/dist/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // Chinese character classes read better written out in the order of the field.
      'regexp/sort-character-class-elements': 'off',
      // One-character words stand beside longer ones in lists of cue words, and a longer word often holds a shorter one.
      'regexp/prefer-character-class': 'off',
      'regexp/no-dupe-disjunctions': ['error', { report: 'interesting' }],
      // Full-width digits are meant where they stand.
      'regexp/no-obscure-range': ['error', { allowed: ['alphanumeric', '０-９', '①-⑳'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // { left, ...rest } leaves a property out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
);
