import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { version } from '../ruleset.js';
import type { Api } from './app.js';

export const DOCS_PREFIX = '/api/docs';

/** Without the bar of the library, which asks for the address of another description. */
const PLAIN = { filename: 'plain.css', content: '.swagger-ui .topbar { display: none; }' };

/** The OpenAPI page of every route that is registered after it. */
export async function registerDescription(app: Api): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '勾稽 Gouji',
        version,
        description:
          '绩效报告数字勾稽核对的接口。脚本用 `Authorization: Bearer 令牌` 登录（gouji user token 生成）。' +
          '错误信息默认中文，加 `?lang=en` 为英文。\n\n' +
          'Scripts sign in with `Authorization: Bearer TOKEN` (made by gouji user token). `?lang=en` for English.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'gouji_session' },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: DOCS_PREFIX, theme: { title: '勾稽 Gouji · API', css: [PLAIN] } });
}
