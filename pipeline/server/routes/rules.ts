import { rules } from '../../../rules/registry.js';
import { ruleEntry } from '../../commands/rules.js';
import { languageQuerySchema, rulesAnswerSchema } from '../api.js';
import type { Api } from '../app.js';
import { requestLanguage } from '../problems.js';

export function ruleRoutes(app: Api): void {
  const schema = {
    tags: ['规则'],
    summary: '规则目录',
    querystring: languageQuerySchema,
    response: { 200: rulesAnswerSchema },
  };
  app.get('/api/rules', { schema }, (request) => {
    const language = requestLanguage(request);
    return { items: rules.map((rule) => ruleEntry(rule, language)) };
  });
}
