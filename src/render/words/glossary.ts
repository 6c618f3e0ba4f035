/** A term and what it means. */
export interface GlossaryEntry {
  term: string;
  /** One or two plain sentences. */
  meaning: string;
}

/** Terms that a screen uses: verdict, rotation, breakout and relief rally, then the others in alphabetical order. */
export const glossary: readonly GlossaryEntry[] = [
  { term: 'verdict', meaning: 'Breakout, relief rally, undecided, no rotation or insufficient data.' },
  {
    term: 'rotation',
    meaning:
      'Money moves from large caps into small caps. It begins when the Russell 2000 leads the S&P 500 by half a point or more over 21 sessions, more than in 70% of such periods in five years, and leads the Nasdaq too.',
  },
  { term: 'breakout', meaning: 'A rotation that the signals expect to last.' },
  { term: 'relief rally', meaning: 'A rotation that the signals expect to fade.' },
  {
    term: 'any session',
    meaning: 'The mean over all sessions, whatever the verdict. What followed a verdict is compared with it.',
  },
  {
    term: 'average',
    meaning:
      'The weighted mean of the scores that count today, from -1 to +1. A breakout needs +0.20, a relief rally -0.20.',
  },
  {
    term: 'band',
    meaning:
      'The range of correlations from 0.76 to 0.95 that was published. A correlation at its low end scores +1, at its high end -1.',
  },
  { term: 'basis point (bp)', meaning: 'A hundredth of a percent.' },
  {
    term: 'bootstrap',
    meaning:
      'A way to estimate an interval: many histories are made from random blocks of the real one, and each is graded.',
  },
  {
    term: 'call',
    meaning:
      'A verdict of breakout or relief rally on the day it begins, if there was none like it in the 21 sessions before.',
  },
  {
    term: 'claim',
    meaning:
      'A published statement about the market that figures can check. It holds, does not hold, is inconclusive, or cannot be checked with these files.',
  },
  {
    term: 'confidence',
    meaning:
      'Always low while the track record is within chance. Else low, medium or high: how large the average is, how far the signals agree, and how much of their weight has data.',
  },
  {
    term: 'correlation',
    meaning:
      'How closely daily returns of the Russell 2000 and the S&P 500 move together over 252 sessions: 1 means in step, 0 unrelated.',
  },
  {
    term: 'episodes ahead',
    meaning: 'Independent episodes after which small caps had gained more than large caps, of all such episodes.',
  },
  {
    term: 'exploratory',
    meaning: 'Worth a look, but no proof: not chosen in advance, and its p is not adjusted for the number of tests.',
  },
  {
    term: 'forward P/E discount',
    meaning:
      'How much lower the forward P/E (price over expected earnings) of small caps is than that of large caps: 15 against 22 is a discount of 31.8%.',
  },
  {
    term: 'Holm',
    meaning: "A p adjusted for the number of tests, by Holm's method: 0.05 or less is significant.",
  },
  {
    term: 'horizon',
    meaning:
      'How many sessions later a verdict is graded: 21 is a month, 63 three months, 126 half a year, 252 a year.',
  },
  { term: 'I2', meaning: 'How much of the difference between markets is more than chance: 0% means none of it.' },
  {
    term: 'in-sample',
    meaning: 'From days that had already happened when the rules were written. Such a record flatters the rules.',
  },
  {
    term: 'inconclusive',
    meaning: 'Two equally good definitions of a claim give different answers, so it neither holds nor fails.',
  },
  {
    term: 'independent episode',
    meaning:
      'A stretch of graded sessions that overlaps no other. Neighbouring sessions share most of what follows them, so each is not new evidence.',
  },
  {
    term: 'insufficient data',
    meaning: 'Too few signals have data for a verdict, or the prices of one index have not moved for days.',
  },
  {
    term: 'journal',
    meaning: 'A file to which check --journal adds each run: a record that hindsight cannot improve.',
  },
  {
    term: 'lasted, gave back, open',
    meaning:
      'A rotation lasts if small caps gain the lead it began with a second time before they lose that much. It gave back if they lose it first; until either it is open.',
  },
  { term: 'lead', meaning: 'Return of small caps less that of large caps over 21 sessions, in points.' },
  {
    term: 'macro series',
    meaning: 'A series other than the three indices, such as the VIX, consumer prices or the policy rate.',
  },
  {
    term: 'needed (±)',
    meaning:
      'The smallest difference beyond chance: where there is no effect, a larger one turns up one time in twenty. For the two tests it is adjusted for both, elsewhere it is not.',
  },
  {
    term: 'neutral, near zero',
    meaning:
      'A score of 0, or so near it that the signal takes no side. It counts in the average, unlike a signal without data.',
  },
  {
    term: 'no rotation',
    meaning:
      'Small caps are not far enough ahead for the question to arise. The bars show what the signals say, but do not count until a rotation begins.',
  },
  {
    term: 'not applicable (n/a)',
    meaning:
      'A signal whose rule does not apply today, such as a start-of-year lead that is not unusual. It does not count.',
  },
  {
    term: 'observation',
    meaning:
      'A dated figure from a publisher, such as a forward P/E. It counts from the day on which it was published.',
  },
  { term: 'out of sample', meaning: 'From days or markets that the rules were not written on.' },
  { term: 'p', meaning: 'How often a difference this large would turn up by chance alone.' },
  {
    term: 'percentile',
    meaning: 'The share of values that are lower: a lead better than 43% of others is at the 43rd percentile.',
  },
  {
    term: 'pieces',
    meaning:
      "Independent stretches of a signal's history: a few pieces are little evidence, however many sessions they have.",
  },
  {
    term: 'points',
    meaning:
      'Percentage points: 3% less 1% is 2 points. In the track record they are hundredths of a log return, which is nearly the same.',
  },
  { term: 'pool', meaning: 'The same rules over several markets, counted together.' },
  {
    term: 'price return',
    meaning:
      'Return without dividends. It flatters small caps by about half a point a year, since large caps paid more.',
  },
  {
    term: 'prices alone',
    meaning:
      'The rules without macro series and observations such as a P/E. Only verdicts on prices alone can be graded over decades.',
  },
  { term: 'proxy', meaning: 'A fund or a related index in place of the index, such as IWM for the Russell 2000.' },
  {
    term: 'rank correlation',
    meaning:
      "How closely the order of a signal's scores follows that of later leads: +1 is the same order, 0 none, -1 the reverse.",
  },
  {
    term: 'risk note',
    meaning: 'A warning of your own in the configuration, with dates between which it lowers the confidence.',
  },
  { term: 'run', meaning: 'Sessions in a row with one verdict.' },
  {
    term: 'sample',
    meaning: 'Synthetic prices that come with the program, for trying it out. They are not the market.',
  },
  { term: 'score', meaning: 'What one signal says, from -1 (relief rally) to +1 (breakout).' },
  { term: 'sd', meaning: 'Standard deviation, the usual distance from the mean: 2 is unusual, 3 is rare.' },
  { term: 'session', meaning: 'A day on which the exchange is open, also called a trading day. A year has about 252.' },
  {
    term: 'signal',
    meaning:
      'One rule with a weight, such as the correlation. rotation signals lists them all, rotation show NAME explains one.',
  },
  {
    term: 'significant',
    meaning: 'Beyond what chance explains: p, adjusted for the number of tests, is 0.05 or less.',
  },
  { term: 'since', meaning: 'The first session of the present verdict, which has not changed since.' },
  {
    term: 'start-of-year lead',
    meaning:
      'Return of the Russell 2000 less that of the Nasdaq over the first five sessions of the year. One of the largest counts against the rotation until it has lasted.',
  },
  { term: 'target', meaning: 'A published index level, shown beside the verdict and never scored.' },
  {
    term: 'too short to tell',
    meaning: 'The history is too short for the test: its result means nothing yet.',
  },
  { term: 'undecided', meaning: 'A rotation is under way, and the signals are too mixed for a call.' },
  { term: 'weight', meaning: 'How much a signal counts in the average. It is 1 unless the row names another.' },
  { term: 'within chance', meaning: 'No larger than luck alone would often produce: do not act on it.' },
  {
    term: 'yardstick',
    meaning:
      "A simple rule from a published study, last month's return of the S&P 500, graded in the same way. It is no part of the verdict.",
  },
];
