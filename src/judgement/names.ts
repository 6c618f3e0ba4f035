/** Every verdict; its place in the list is its code in a column. */
export const states = ['insufficient-data', 'no-rotation', 'undecided', 'relief-rally', 'breakout'] as const;
export type State = (typeof states)[number];

/** The verdicts that are graded, in the order in which they are shown. */
export const gradedStates = [
  'breakout',
  'relief-rally',
  'undecided',
  'no-rotation',
] as const satisfies readonly State[];
export type GradedState = (typeof gradedStates)[number];

/** The verdicts that claim a side: they call how a rotation ends, and the tests of their record decide. */
export const decidingStates = ['breakout', 'relief-rally'] as const satisfies readonly State[];
export type DecidingState = (typeof decidingStates)[number];

/** How a rotation or a call ends: the lead grew once more by as much as it opened with, or was lost; open while it is neither. */
export const raceOutcomes = ['lasted', 'gave-back', 'open'] as const;
export type RaceOutcome = (typeof raceOutcomes)[number];

/** What a deciding test comes to. */
export const standings = ['significant', 'significant-against', 'not-significant', 'too-short', 'not-tested'] as const;
export type Standing = (typeof standings)[number];

/** The side that a verdict claims: 1 for small caps ahead, -1 behind, 0 none. */
export const claimedSides = {
  breakout: 1,
  'relief-rally': -1,
  undecided: 0,
  'no-rotation': 0,
  'insufficient-data': 0,
} as const satisfies Record<State, number>;

/** The columns of verdicts that can be graded: `prices-alone` leaves out fundamental and macro signals. */
export const gradedColumns = ['verdict', 'prices-alone'] as const;
export type GradedColumn = (typeof gradedColumns)[number];

/** What a pool of markets sets against what: the mean after breakout less that after relief rally, or less that of any session. */
export const contrasts = ['breakout-less-relief-rally', 'breakout-less-any'] as const;
export type Contrast = (typeof contrasts)[number];

/** The contrast that decides; the other one is exploratory. */
export const decidingContrast = 'breakout-less-relief-rally' satisfies Contrast;

/** Sessions after which a verdict is graded: a month, a quarter, half a year and a year. */
export const defaultHorizons: readonly number[] = [21, 63, 126, 252];

/** Horizon of the one-line record on the screen and of the confidence: half a year. */
export const headlineHorizon = 126;

/** Periods over which the lead of small caps is shown: 21 sessions, 63 sessions, and since the old year's last close. */
export const leadPeriods = ['month', 'three-months', 'this-year'] as const;
export type LeadPeriod = (typeof leadPeriods)[number];

/** Risks, which lower the confidence by one notch, whatever the composite. */
export const risks = ['active-risk-note', 'recent-hike', 'rising-inflation'] as const;
export type Risk = (typeof risks)[number];

/** Degrees of confidence, lowest first. */
export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Why the confidence is not higher. */
export const confidenceReasons = [
  'small-composite',
  'low-agreement',
  'low-coverage',
  'record-not-tested',
  'record-too-short',
  'no-significant-difference',
  'significant-against-claim',
  'prices-alone-differ',
  ...risks,
] as const;
export type ConfidenceReason = (typeof confidenceReasons)[number];

/** Whether fundamental and macro signals support a verdict. */
export const supports = ['fundamentals', 'price without fundamentals', 'price only'] as const;
export type Support = (typeof supports)[number];

/** How a recorded verdict compares with the one that the same rules give with today's files. */
export const comparisons = ['same', 'changed', 'other-inputs', 'other-settings', 'no-session', 'no-verdict'] as const;
