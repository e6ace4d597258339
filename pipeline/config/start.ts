import type { Rule } from '../../model/check.js';
import { severityNames } from '../wording.js';
import type { Language } from '../language.js';
import { PLACES } from './schema.js';

/** What `$schema` of the start points to: a file that is written beside it, for there may be no network. */
export const CONFIG_SCHEMA_FILE = 'gouji.config.schema.json';

/** A configuration that sets nothing, with everything that can be set in comments: `gouji init` writes it. */
export function configStart(rules: readonly Rule[], language: Language): string {
  const say = (zh: string, en: string): string => `// ${language === 'zh' ? zh : en}`;
  const level = (severity: keyof typeof severityNames): string => `${severity} ${severityNames[severity].zh}`;
  const lines = [
    ...(language === 'zh'
      ? [
          '// 勾稽的配置。去掉一行前面的 // 即生效；不写的按通行做法。文件请存为 UTF-8。',
          '// 各处标点（引号、逗号、冒号、括号）都用英文标点。',
        ]
      : [
          '// The configuration of Gouji. A line counts once its // is taken away; what is not set is as usual. Save as UTF-8.',
        ]),
    '{',
    `  "$schema": "./${CONFIG_SCHEMA_FILE}",`,
    '',
    `  ${say(`以哪里的做法为基础：${PLACES.join('、')}`, `Whose practice it starts from: ${PLACES.join(', ')}`)}`,
    '  // "extends": "全国",',
    '',
    `  ${say(
      `各规则的级别：off 不查，${level('info')}，${level('warning')}，${level('error')}。下面是各规则自身的级别。`,
      'How grave the findings of a rule are: off (not tried), info, warning, error. Below, each has its own severity.',
    )}`,
    '  "rules": {',
    ...rules.map(({ meta }) => `    // "${meta.id}": "${meta.severity}",  // ${meta.title[language]}`),
    '  },',
    '',
    `  ${say('界限，单位为 %；null 表示不设。', 'Limits in %; null: none.')}`,
    '  "thresholds": {',
    `    ${say('完成值达到目标的百分之几以上（目标可能定得过低）', 'a result over so many percent of its target')}`,
    '    // "overshot": { "info": 130, "warning": 200 },',
    `    ${say('执行率低于百分之几而没有说明原因', 'an execution rate below so many percent without a reason')}`,
    '    // "lowExecution": { "info": 90, "warning": 80 },',
    '  },',
    '',
    `  ${say('重要性水平：差额在此以内的，一律只作提示。', 'Differences up to these are notes.')}`,
    '  "materiality": {',
    '    // "money": 100,              // 元',
    `    // "percentagePoints": 0.05,${language === 'zh' ? '  // 个百分点' : ''}`,
    '  },',
    '',
    `  ${say(
      '等级的起点分（满分100分）；报告自己写明分数段的，按报告。',
      'Where grades begin, out of 100; a report that prints its bands goes by them.',
    )}`,
    '  // "grades": { "优": 90, "良": 80, "中": 60 },',
    '',
    `  ${say(
      '自评表一级指标的分值；报告的分值与此不同的予以提示。',
      'Full marks of the first level of a self-assessment form; a form with others is pointed out.',
    )}`,
    '  // "weights": { "执行": 10, "产出": 50, "效益": 30, "满意度": 10 },',
    '',
    `  ${say(
      '同一项目的其他叫法。左边是通行的名称，或一个新的项目（供 tieOuts 使用）。',
      'Further names of a thing: of one that is known, or of a new one for tieOuts.',
    )}`,
    '  "aliases": {',
    '    // "三公经费": ["三公支出", "“三公”费用"],',
    '    // "网格经费": ["网格化管理经费", "网格工作经费"],',
    '  },',
    '',
    `  ${say('本地的量词。', 'Local measure words.')}`,
    '  "measureWords": [',
    '    // "网格",',
    '  ],',
    '',
    `  ${say('不应拆开的词：机构、工程、口号。', 'Words that must not be split: units, projects, slogans.')}`,
    '  "words": [',
    '    // "十百千行动",',
    '  ],',
    '',
    `  ${say(
      '本局要求的勾稽关系。可用 + − × ÷ ( ) 和 = ≤ ≥ < >；左边只写一个项目；severity 不写为 error。',
      'Relations that the bureau demands: + − × ÷ ( ) and = ≤ ≥ < >, one name on the left; severity is error where not given.',
    )}`,
    '  "tieOuts": [',
    '    // { "formula": "三公经费 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费" },',
    '    // { "formula": "公务接待费 <= 三公经费", "severity": "warning" },',
    '  ],',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
