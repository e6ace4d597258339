/** Array.prototype.push as it is before pdfjs is loaded: imports run in order, see pdfjs.ts. */
export const nativePush = Array.prototype.push;
