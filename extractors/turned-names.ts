import type { Fact } from '../model/fact.js';
import { dimensionOf, type Mention } from './narrative/mention.js';

const FROM = /^(?<name>[^，。；、]{3,20}?)(?:由|从)(?:上年|去年|年初|20\d\d年)?末?的?$/u;
const TO =
  /^(?:进一步|逐步|稳步)?(?:上升|提高|提升|增加|增长|扩大|下降|降低|减少|回落|压[缩减]|缩短|[增升降减压])[到至为]$/u;

/** 农机化率从21.6%升至26.3%: what a figure became is named before what it was. */
export function turnedNames(mentions: readonly Mention[]): Map<Fact, string> {
  const names = new Map<Fact, string>();
  mentions.forEach((to, i) => {
    const from = mentions[i - 1];
    if (!from || from.sentence !== to.sentence || !TO.test(to.between.trim())) return;
    const name = FROM.exec(from.lead)?.groups?.['name'];
    if (name !== undefined && dimensionOf(from.quantity) === dimensionOf(to.quantity)) names.set(to.fact, name);
  });
  return names;
}
