/** How much a finding matters, the gravest first. */
export type Severity = 'error' | 'warning' | 'info';
