import { USUAL_SETTINGS, type Settings } from '../model/settings.js';
import type { RuleExample } from './examples.js';

const patrols: Settings = {
  ...USUAL_SETTINGS,
  vocabulary: {
    ...USUAL_SETTINGS.vocabulary,
    names: {
      巡护总费: 'own:巡护总费',
      巡护人工费: 'own:巡护人工费',
      巡护器材费: 'own:巡护器材费',
      巡护油料费: 'own:巡护油料费',
    },
  },
  tieOuts: [
    {
      formula: '巡护总费 = 巡护人工费 + 巡护器材费 + 巡护油料费',
      severity: 'error',
      concepts: {
        巡护总费: 'own:巡护总费',
        巡护人工费: 'own:巡护人工费',
        巡护器材费: 'own:巡护器材费',
        巡护油料费: 'own:巡护油料费',
      },
    },
    {
      formula: '巡护油料费 <= 巡护总费 × 20%',
      severity: 'warning',
      concepts: { 巡护油料费: 'own:巡护油料费', 巡护总费: 'own:巡护总费' },
    },
  ],
};

const DECLARED = '巡护总费 = 巡护人工费 + 巡护器材费 + 巡护油料费；巡护油料费 <= 巡护总费 × 20%';

export const examples: readonly RuleExample[] = [
  {
    title: 'a sum that the bureau declares, in one column of a table',
    settings: patrols,
    declared: DECLARED,
    table: [
      ['项目', '金额（万元）'],
      ['巡护人工费', '31.20'],
      ['巡护器材费', '8.45'],
      ['巡护油料费', '5.10'],
      ['巡护总费', '47.75'],
    ],
    findings: [{ messageId: 'mismatch', quote: '47.75' }],
  },
  {
    title: 'a limit that the bureau declares, in one paragraph',
    settings: patrols,
    declared: DECLARED,
    text: '全年巡护总费40万元，巡护人工费22万元，巡护器材费6万元，巡护油料费12万元。',
    findings: [{ messageId: 'bound', quote: '12万元' }],
  },
  {
    title: 'figures that tie, and a total whose parts are not all told',
    settings: patrols,
    declared: DECLARED,
    text: '全年巡护总费44.75万元，其中巡护人工费31.20万元，巡护器材费8.45万元，巡护油料费5.10万元。\n上年巡护总费41万元，巡护人工费30万元。',
    findings: [],
  },
  {
    title: 'nothing is declared, nothing is said',
    text: '全年巡护总费47.75万元，巡护人工费31.20万元，巡护器材费8.45万元，巡护油料费5.10万元。',
    findings: [],
  },
];
