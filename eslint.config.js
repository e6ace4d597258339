import tseslint from 'typescript-eslint';
import regexp from 'eslint-plugin-regexp';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // Chinese character classes read better written out in the order of the field.
      'regexp/sort-character-class-elements': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
);
