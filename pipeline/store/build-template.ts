import { writeTemplate } from './template.js';

/** Run by `npm run build`. */
await writeTemplate();
