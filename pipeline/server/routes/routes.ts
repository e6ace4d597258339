import type { Api, ServerOptions } from '../app.js';
import { batchRoutes } from './batches.js';
import { decisionRoutes } from './decisions.js';
import { exportRoutes } from './exports.js';
import { handOutRoutes } from './hand-outs.js';
import { healthRoutes } from './health.js';
import { overviewRoutes } from './overview.js';
import { peopleRoutes } from './people.js';
import { progressRoutes } from './progress.js';
import { resultRoutes } from './results.js';
import { ruleRoutes } from './rules.js';
import { signInRoutes } from './sign-in.js';
import { submissionRoutes } from './submissions.js';
import { tokenRoutes } from './tokens.js';
import { uploadRoutes } from './uploads.js';
import { versionRoutes } from './versions.js';

const ROUTES = [
  signInRoutes,
  peopleRoutes,
  tokenRoutes,
  uploadRoutes,
  submissionRoutes,
  resultRoutes,
  decisionRoutes,
  versionRoutes,
  batchRoutes,
  overviewRoutes,
  exportRoutes,
  handOutRoutes,
  ruleRoutes,
  progressRoutes,
  healthRoutes,
];

export async function registerRoutes(app: Api, options: ServerOptions): Promise<void> {
  for (const register of ROUTES) await register(app, options);
}
