import type { Report } from '../../../report/check/schema.ts';
import { worldLine } from '../../../report/world/words.ts';
import { isCalled } from './calls.ts';
import { changesWords } from './changes.ts';
import { dataWords } from './data.ts';
import { pricesWords } from './prices.ts';
import { recordSentence } from './record.ts';
import { minRows, type Plan } from './rows.ts';
import { named, rulesWords } from './rules.ts';

/** A line under the rows: its label, its sentences, each beginning a line, and the command that shows more. */
export interface Fact {
  label: 'Record' | 'World' | 'Changes' | 'Rules' | 'Prices' | 'Data';
  lines: readonly string[];
  command?: string | undefined;
  /** A warning is yellow. */
  warns?: boolean;
}

/**
 * How far to trust the verdict, what changes it, and the prices that it is of.
 *
 * @param plan - what a screen has room for; all of it without one
 */
export function factsOf(report: Report, plan?: Plan): Fact[] {
  const { verdict, sample } = report;
  const [isDense, isTight] = plan ? [plan.isDense, plan.rows <= minRows] : [false, false];
  const data = dataWords(report);
  // Other markets tell breakouts from relief rallies, and nothing of the rest.
  const hasWorld = (plan?.hasWorld ?? true) && isCalled(report);
  const world = report.world === null || !hasWorld ? undefined : worldLine(report.world);
  const isJudged = verdict.state !== 'insufficient-data';
  // The variants are of the signals: while no rotation is under way, all agree.
  const hasMore = verdict.sensitivity.changedBy.length > named;
  const hasVariants = isJudged && verdict.state !== 'no-rotation';
  return [
    ...(isJudged
      ? ([
          { label: 'Record', lines: [recordSentence(report)], command: 'rotation backtest' },
          ...(world === undefined ? [] : [{ label: 'World' as const, lines: [world] }]),
          { label: 'Changes', lines: [changesWords(report, isDense, isTight)] },
        ] satisfies Fact[])
      : []),
    ...(hasVariants
      ? ([
          { label: 'Rules', lines: [rulesWords(report)], command: hasMore ? 'rotation check --verbose' : undefined },
        ] satisfies Fact[])
      : []),
    { label: 'Prices', lines: pricesWords(report) },
    ...(data === undefined
      ? []
      : [
          {
            label: 'Data',
            lines: [data.text],
            warns: data.warns,
            command: sample ? undefined : 'rotation data check',
          } satisfies Fact,
        ]),
  ];
}
