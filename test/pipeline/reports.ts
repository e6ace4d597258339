import {
  failureSchema,
  reportSchema,
  type EvidenceEntry,
  type FindingEntry,
  type Report,
} from '../../pipeline/schema.js';

/** Reports for tests of what is done with them, made by hand. */

export const evidence = (quote: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  quote,
  passage: 'p1',
  start: 0,
  end: quote.length,
  figure: [0, quote.length],
  path: ['二、预算执行情况'],
  page: null,
  role: 'claimed',
  ...more,
});

export const finding = (id: string, more: Partial<FindingEntry> = {}): FindingEntry => ({
  id,
  values: `${id}-values`,
  topic: `${id}-topic`,
  rule: 'execution-rate',
  severity: 'error',
  message: '预算执行率99.89%与支出、预算对不上',
  messageId: 'mismatch',
  data: {},
  formula: '448.17 ÷ 448.26',
  claimed: '99.89%',
  claimedInterval: ['99.885', '99.895'],
  computed: '99.98%',
  interval: ['99.9776', '99.9822'],
  cause: 'digit-change',
  evidence: [evidence('预算执行率99.89%')],
  alsoBreaks: [],
  ...more,
});

export const report = (file: string, findings: readonly FindingEntry[], more: Partial<Report> = {}): Report =>
  reportSchema.parse({
    file,
    sha256: 'a'.repeat(64),
    format: 'docx',
    title: '云岭县水文站2022年度自评报告',
    unit: '云岭县水文站',
    year: 2022,
    findings,
    checks: { consistent: 1, inconsistent: findings.length, undetermined: 0 },
    coverage: { figures: 3, checked: 3, unchecked: [] },
    notices: [],
    ruleset: '1.0.0+test',
    ms: { read: 1, extract: 1, rules: 1 },
    ...more,
  });

export const failure = (file: string) =>
  failureSchema.parse({ file, error: { code: 'empty', message: '文件是空的（0 字节）' } });
