import type { XmlElement } from '../office/xml.js';

/** Follows complex fields (w:fldChar): between begin and separate stands the instruction, which is not printed. */
export class FieldState {
  private readonly stack: ('instruction' | 'result')[] = [];

  mark(fieldChar: XmlElement): void {
    const type = fieldChar.attributes['w:fldCharType'];
    if (type === 'begin') this.stack.push('instruction');
    else if (type === 'end') this.stack.pop();
    else if (this.stack.length > 0) this.stack[this.stack.length - 1] = 'result';
  }

  get hidden(): boolean {
    return this.stack.includes('instruction');
  }
}
