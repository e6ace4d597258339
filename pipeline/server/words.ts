import { localized } from '../language.js';

/** What the server says to people apart from the outputs' own words. */

export const problemSentences = {
  'bad-request': localized('请求的格式不对', 'the request is not well formed'),
  invalid: localized('请求中有内容不合要求：{details}', 'the request is not valid: {details}'),
  'not-found': localized('没有找到所请求的内容', 'there is no such thing here'),
  'no-report': localized('这份材料还没有核对结果', 'this submission has no report yet'),
  'too-large': localized('上传的内容超过上限', 'the upload is over the limit'),
  'file-too-large': localized(
    '文件超过 {megabytes} MB 的上限，未接收',
    'the file is over {megabytes} MB and was not taken',
  ),
  'too-many-files': localized(
    '一次最多上传 {files} 个文件，其余未接收',
    'at most {files} files at a time; the others were not taken',
  ),
  'no-files': localized('请求中没有文件', 'the request holds no file'),
  'cut-short': localized('上传中断，最后一个文件未接收', 'the upload was cut short; the last file was not taken'),
  'unsupported-media': localized('不支持这种内容类型', 'this content type is not supported'),
  'too-many-requests': localized('尝试过于频繁，请稍后再试', 'too many attempts; try again later'),
  'not-signed-in': localized('请先登录', 'sign in first'),
  'wrong-password': localized('用户名或密码不对', 'wrong name or password'),
  forbidden: localized('没有权限，此操作需要管理员', 'this takes an administrator'),
  csrf: localized('请求未带有效的防伪标记，请刷新页面后重试', 'the request lacks a valid CSRF token; reload the page'),
  'foreign-origin': localized('拒绝来自其他网站的请求', 'requests from another site are refused'),
  stale: localized(
    '这条问题已被他人处理或数字已变化，请先查看最新状态',
    'this finding was decided by somebody else or its figures changed; look at its present state first',
  ),
  'nothing-to-undo': localized('没有可以撤销的处理', 'there is nothing to undo'),
  'reason-needed': localized('排除问题需要说明理由', 'dismissing takes a reason'),
  'name-taken': localized('已有同名用户', 'there is a person of that name'),
  'administrator-first': localized('第一个用户须是管理员', 'the first person must be an administrator'),
  'last-administrator': localized('至少要保留一名在用的管理员', 'one administrator must remain'),
  'not-comparable': localized(
    '两份材料不是同一卷宗的两个版本，或尚无核对结果',
    'these are not two checked versions of one dossier',
  ),
  'no-such-proposal': localized('没有这样的版本建议', 'no such version was proposed'),
  'nothing-confirmed': localized(
    '还没有确认的问题，无需批注',
    'no finding was confirmed yet: there is nothing to annotate',
  ),
  'not-copied': localized('批注副本未能生成：{reason}', 'no annotated copy could be made: {reason}'),
  'needs-person': localized(
    '还没有用户，请先用 gouji user add 建立',
    'there are no people yet; make one with gouji user add',
  ),
  internal: localized('程序内部错误，已记入日志', 'internal error; it was logged'),
} as const;

export type ProblemCode = keyof typeof problemSentences;
