/**
 * The libraries, behind one door. pdfjs's build for Node replaces Array.prototype.push by a slow one on V8 before 12.2,
 * for the whole program (core-js, es.array.push); the native one is put back, which all that comes after feels.
 */
import { nativePush } from './native-push.js';
import { AnnotationEditorType as editorTypes, OPS as operators } from 'pdfjs-dist/legacy/build/pdf.mjs';

Object.defineProperty(Array.prototype, 'push', { value: nativePush, writable: true, configurable: true });

export const OPS = operators;
export const AnnotationEditorType = editorTypes;
export {
  FormatError,
  InvalidPDFException,
  PasswordException,
  PDFParse,
  UnknownErrorException,
  VerbosityLevel,
} from 'pdf-parse';
