import { formatNumber } from './number-formats.js';
import type { Styles } from './styles.js';
import { childOf, elementsOf, isOn, valueOf, type XmlElement } from '../office/xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label with %1 … %9 for the numbers of the levels. */
  readonly template: string;
  /** The level (from 1) whose use restarts this one; 0 for never; undefined for any higher one. */
  readonly restart: number | undefined;
  /** Print every number of the label in digits. */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counts automatic lists as Word does and gives each paragraph its label (ECMA-376 part 1, 17.9). */
export class Numbering {
  private readonly lists = new Map<string, List>();
  /** Last numbers by abstract list: lists of one definition count on from each other. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(part: XmlElement | undefined, styles: Styles) {
    const definitions = new Map<string, XmlElement>();
    const elements = part ? elementsOf(part) : [];
    for (const element of elements)
      if (element.name === 'w:abstractNum') definitions.set(element.attributes['w:abstractNumId'] ?? '', element);
    const linked = new Map<string, string>();
    for (const element of elements)
      if (element.name === 'w:num')
        linked.set(element.attributes['w:numId'] ?? '', valueOf(element, 'w:abstractNumId') ?? '');
    for (const element of elements)
      if (element.name === 'w:num')
        this.lists.set(element.attributes['w:numId'] ?? '', readList(element, definitions, linked, styles));
  }

  /** The label of the next paragraph of a list, empty for none; bullets are shown as their sign. */
  label(id: string | undefined, level: string | undefined, styleId: string | undefined): string {
    const list = this.lists.get(id ?? '');
    if (!list) return '';
    const depth = level === undefined ? levelOfStyle(list, styleId) : Number(level);
    const own = list.levels.get(depth);
    if (!own) return '';
    const numbers = this.advance(id!, list, depth);
    if (own.format === 'bullet') return bullet(own.template);
    return own.template.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      return formatNumber(numbers[at] ?? shown?.start ?? 1, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  private advance(id: string, list: List, depth: number): readonly (number | undefined)[] {
    const numbers = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, numbers);
    const override = list.startOverrides.get(depth);
    const first = override !== undefined && !this.started.has(`${id} ${depth}`);
    this.started.add(`${id} ${depth}`);
    const last = numbers[depth];
    if (first) numbers[depth] = override;
    else numbers[depth] = last === undefined ? (list.levels.get(depth)?.start ?? 1) : last + 1;
    for (let deeper = depth + 1; deeper < numbers.length; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || (restart > 0 && depth < restart)) numbers[deeper] = undefined;
    }
    return numbers;
  }
}

function readList(
  element: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  linked: ReadonlyMap<string, string>,
  styles: Styles,
): List {
  let abstractId = valueOf(element, 'w:abstractNumId') ?? '';
  const link = valueOf(definitions.get(abstractId), 'w:numStyleLink');
  const styled = link === undefined ? undefined : styles.numberingOf(link);
  if (styled !== undefined) abstractId = linked.get(styled) ?? abstractId;
  const levels = new Map<number, Level>();
  const definition = definitions.get(abstractId);
  for (const child of definition ? elementsOf(definition) : [])
    if (child.name === 'w:lvl') levels.set(Number(child.attributes['w:ilvl']), readLevel(child));
  const startOverrides = new Map<number, number>();
  for (const override of elementsOf(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const depth = Number(override.attributes['w:ilvl']);
    const replaced = childOf(override, 'w:lvl');
    if (replaced) levels.set(depth, readLevel(replaced));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) startOverrides.set(depth, Number(start));
  }
  return { abstractId, levels, startOverrides };
}

function readLevel(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    start: Number(valueOf(element, 'w:start') ?? 1),
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    template: valueOf(element, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle'),
  };
}

function levelOfStyle(list: List, styleId: string | undefined): number {
  for (const [depth, level] of list.levels) if (styleId !== undefined && level.style === styleId) return depth;
  return 0;
}

/** Signs of symbol fonts sit in the private area and mean nothing outside their font. */
const bullet = (template: string): string => (/^[\uE000-\uF8FF]?$/.test(template) ? '•' : template);
