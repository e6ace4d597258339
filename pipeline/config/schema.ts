import { z } from 'zod';
import { rules } from '../../rules/registry.js';

/** Places whose practice a configuration may start from (see presets). */
export const PLACES = ['全国', '浙江', '湖北', '四川', '湖南'] as const;
export type Place = (typeof PLACES)[number];

/** The one definition of a bureau's configuration: `gouji schema` prints it, gouji.config.schema.json is made from it. */

const severity = z.enum(['off', 'info', 'warning', 'error']);

const percent = z.number().min(0).max(10_000);
const steps = (what: string) =>
  z
    .strictObject({
      info: percent.nullable().optional().describe('从此界限起提示（%）；null 表示不提示'),
      warning: percent.nullable().optional().describe('从此界限起警告（%）；null 表示不警告'),
    })
    .describe(what);

/** A name that a report prints; one character is found everywhere. */
const name = z.string().trim().min(2).max(40);
const points = z.number().min(0).max(1000);

export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('编辑器据此提示各项的写法'),
    extends: z.enum(PLACES).optional().describe('以哪里的通行做法为基础：全国、浙江、湖北、四川、湖南'),
    rules: z
      .strictObject(Object.fromEntries(rules.map(({ meta }) => [meta.id, severity.optional().describe(meta.title.zh)])))
      .optional()
      .describe('各规则的级别：off 不查，info 提示，warning 警告，error 错误；不写的按规则自身的级别'),
    thresholds: z
      .strictObject({
        overshot: steps('完成值达到目标的百分之几以上').optional(),
        lowExecution: steps('执行率低于百分之几而没有说明原因').optional(),
      })
      .optional()
      .describe('界限'),
    materiality: z
      .strictObject({
        money: z.number().min(0).max(1e9).optional().describe('金额相差不超过多少元的只作提示'),
        percentagePoints: z.number().min(0).max(100).optional().describe('比率相差不超过多少个百分点的只作提示'),
      })
      .optional()
      .describe('重要性水平：差额在此以内的，一律降为提示'),
    grades: z
      .strictObject({ 优: points.optional(), 良: points.optional(), 中: points.optional() })
      .optional()
      .describe('等级的起点分（满分100分）；报告自己写明分数段的，按报告'),
    weights: z
      .record(name, points)
      .optional()
      .describe('本地自评表一级指标的分值，名称写其中的词即可，如 "产出": 50；报告的分值与此不同的予以提示'),
    aliases: z
      .record(name, z.array(name).min(1).max(200))
      .optional()
      .describe('同一项目的其他叫法：{"三公经费": ["三公支出"]}；没有的项目即为新项目，供 tieOuts 使用'),
    measureWords: z.array(z.string().trim().min(1).max(8)).max(500).optional().describe('本地的量词，如“网格”'),
    words: z.array(name).max(5000).optional().describe('不应拆开的词，如本地的机构、工程、口号'),
    tieOuts: z
      .array(
        z.strictObject({
          formula: z
            .string()
            .trim()
            .min(3)
            .max(500)
            .describe('三公经费 = 出国费 + 公车费 + 接待费；可用 + − × ÷ ( ) = ≤ ≥ < >'),
          severity: severity.exclude(['off']).optional().describe('不写为 error'),
        }),
      )
      .max(500)
      .optional()
      .describe('本局要求的勾稽关系，项目用 aliases 里或通行的名称'),
  })
  .describe('勾稽的配置文件 gouji.config.json');

/** A configuration as it is written. */
export type Config = z.infer<typeof configSchema>;

/** For editors: what `$schema` of a configuration points to. */
export const configJsonSchema = (): object => z.toJSONSchema(configSchema, { io: 'input' });
