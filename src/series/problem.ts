/** Severities of a problem, worst first. */
export const severities = ['error', 'warning', 'info'] as const;

/** Something wrong, or worth knowing, about one file. */
export interface Problem {
  /** Stable name for programs, in kebab case. */
  code: string;
  severity: (typeof severities)[number];
  /** One sentence without a full stop. */
  message: string;
}
