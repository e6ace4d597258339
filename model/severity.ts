/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How much a finding matters. */
export type Severity = (typeof SEVERITIES)[number];

/** 0 is the gravest. */
export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
