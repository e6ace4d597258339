/** What is done at a date, as far as one deed must not be taken for another: a tender is over before the work is. */
const DEEDS = {
  tender: /招标|挂网|中标|定标|签约|签订|开标|采购公告/,
  start: /开工|动工|启动|进场|开班|开建|开办/,
  pay: /拨付|拨款|支付|付清|付款|兑付|发放|发完|兑现|打卡/,
  arrive: /到账|到位|下达|到齐|到货/,
  deliver: /交付|交货|供货|送达|收讫|提交|报送|上报/,
  issue: /印发|出台|发布|公布/,
  accept: /验收|复验|备案|决算|审计|移交|评审/,
  use: /投用|投入使用|启用|上线|通车|开放|投运|试用|试运行|开机|运行/,
  build: /(?:完工|竣工)(?!验收)|建成|交工|完建|主体|安装|铺设|封顶/,
} as const;

type Deed = keyof typeof DEEDS;

/** The deeds that words speak of; 竣工验收 is an acceptance. */
export const deedsIn = (words: string): ReadonlySet<Deed> =>
  new Set((Object.keys(DEEDS) as Deed[]).filter((deed) => DEEDS[deed].test(words)));

/** What is only called done (完成) may be any of these; who speaks of a tender or of an acceptance says so. */
const DONE: ReadonlySet<Deed> = new Set<Deed>(['pay', 'arrive', 'deliver', 'issue', 'build']);

/** Whether two places may speak of one deed: where one of them names none, or only that something was done, that of the other. */
export function areOfOneDeed(one: string, other: string): boolean {
  const [a, b] = [deedsIn(one), deedsIn(other)];
  if (a.size > 0 && b.size > 0) return isShared(a, b);
  const [named, words] = a.size > 0 ? [a, other] : [b, one];
  return named.size === 0 || !/完成/.test(words) || [...named].some((deed) => DONE.has(deed));
}

/** Whether the words name none but deeds of the others; where either names none, nothing speaks against it. */
export function canBeOf(words: string, others: string): boolean {
  const [a, b] = [deedsIn(words), deedsIn(others)];
  return a.size === 0 || b.size === 0 || isShared(a, b);
}

/** Whether both name one deed. */
export function nameOneDeed(one: string, other: string): boolean {
  return isShared(deedsIn(one), deedsIn(other));
}

const isShared = (a: ReadonlySet<Deed>, b: ReadonlySet<Deed>): boolean => [...a].some((deed) => b.has(deed));
