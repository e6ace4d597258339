// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** Text of a document without what XML cannot hold: control characters, halves of surrogate pairs. */
export const printable = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
