import { fill, localized, type Language } from '../language.js';
import { reportWords } from '../wording.js';

const words = {
  ...reportWords,
  title: localized('勾稽核对', 'Tie-out'),
  file: localized('文件', 'File'),
  failed: localized('未能检查：{message}', 'Not checked: {message}'),
  verdicts: localized(
    '核对：相符 {consistent}，不符 {inconsistent}，无法判断 {undetermined}',
    'checks: {consistent} tie, {inconsistent} do not, {undetermined} undetermined',
  ),
  coverage: localized(
    '数字 {figures} 个，已核对 {checked} 个，未核对 {rest} 个',
    '{figures} figures, {checked} checked, {rest} not',
  ),
  formula: localized('算式', 'Formula'),
  claimed: localized('所报', 'Claimed'),
  cause: localized('可能原因', 'Likely cause'),
  repeats: localized('同样的数字在另外 {count} 处同样对不上', 'The same figures fail to tie in {count} more places'),
  also: localized('此数若有误，另有 {count} 处核对随之不符', 'The same figure breaks {count} more'),
  consistent: localized('相符的核对（{count}）', 'Checks that tie ({count})'),
  undetermined: localized('无法判断的核对（{count}）', 'Undetermined checks ({count})'),
  unchecked: localized('未核对的数字（{count}）', 'Figures not checked ({count})'),
  notices: localized('读取提示（{count}）', 'Notices ({count})'),
  list: localized('问题清单', 'Findings'),
  document: localized('原文', 'Document'),
  keys: localized('J / K 下一条、上一条', 'J / K: next, previous'),
};

/** The words of the page, in one language. */
export class Words {
  constructor(readonly language: Language) {}

  say(key: keyof typeof words, data: Readonly<Record<string, string | number>> = {}): string {
    return fill(words[key], this.language, data);
  }
}
