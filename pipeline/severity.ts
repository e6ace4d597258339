import type { Severity } from '../model/check.js';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** 0 is the gravest. */
export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
