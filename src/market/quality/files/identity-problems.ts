import {
  claimed,
  decisiveClaim,
  type IdentifiedIndex,
  type IndexEvidence,
  isCertain,
  otherInstrument,
} from '../../../identity/identify-index.ts';
import { plainName } from '../../../identity/instruments.ts';
import { fileStem } from '../../../identity/name-claim.ts';
import { usLabels } from '../../../series/labels.ts';
import type { Problem } from '../../../series/problem.ts';
import type { Origin, Role } from '../../../series/series.ts';
import { baseName } from '../../../words/notes.ts';
import { quoted, quotedPath } from '../../../words/quoted.ts';
import { levelWords, rebasedWords, wrongIndex } from '../wrong-index.ts';

/** One file, what an option assigns it to, and all evidence. */
export interface Identified {
  origin: Pick<Origin, 'file' | 'symbol'>;
  evidence: IndexEvidence;
  index: IdentifiedIndex | null;
  assignedRole: Role | undefined;
}

const problem = (code: string, severity: Problem['severity'], message: string): Problem[] => [
  { code, severity, message },
];

/** Why nothing identifies an index: another instrument, or year ends that belie the name. */
function unidentified({ origin, evidence }: Identified): Problem[] {
  if (otherInstrument(evidence) !== undefined) {
    const name = evidence.symbol.kind === 'none' ? fileStem(origin.file) : (origin.symbol ?? '');
    return problem(
      'other-instrument',
      'info',
      `it is another instrument by its name, ${quoted(name)}: never an index of the three`,
    );
  }
  const named = claimed(decisiveClaim(evidence));
  if (named === undefined) return [];
  const levels = levelWords(evidence.levels[named.role]);
  return problem('levels-differ', 'warning', `it is not the ${plainName(named)}, as its name says: ${levels}`);
}

/** The instruments that its symbol and its file name speak of, if they are of another index. */
function otherNames({ origin, evidence }: Identified, role: Role): Problem[] {
  const [symbol, name] = [claimed(evidence.symbol), claimed(evidence.name)];
  const names = [
    ...(symbol && symbol.role !== role
      ? [`the symbol ${quoted(origin.symbol ?? '')} in it speaks of the ${plainName(symbol)}`]
      : []),
    ...(name && name.role !== role && !isCertain(evidence, role)
      ? [`its name ${quotedPath(baseName(origin.file))} speaks of the ${plainName(name)}`]
      : []),
  ];
  return names.flatMap((message) => problem('name-differs', 'warning', message));
}

/** What is wrong where the evidence speaks against an index, and notes on funds and files from another base. */
export function identityProblems(file: Identified): Problem[] {
  const { index, evidence, assignedRole, origin } = file;
  const wrong = assignedRole && wrongIndex(assignedRole, evidence, origin);
  if (wrong) return problem('wrong-index', 'error', `it ${wrong.what}; ${wrong.hint}`);
  if (index === null) return unidentified(file);
  const { role, standing } = index;
  const names = otherNames(file, role);
  if (standing === 'proxy') {
    const fund = claimed(decisiveClaim(evidence))?.name ?? 'it';
    return [...names, ...problem('proxy', 'info', `${fund} stands in for the ${usLabels[role].name}`)];
  }
  const { state, mayBeRebased, yearEnds } = evidence.levels[role];
  if (state === 'belied' && mayBeRebased) {
    return [...names, ...problem('rescaled', 'info', `it ${rebasedWords(usLabels[role].name, yearEnds.length)}`)];
  }
  if (standing !== 'rescaled') return names;
  const message = `it is the ${usLabels[role].name} from another base: signals do not depend on it; levels and targets do not apply`;
  return [...names, ...problem('rescaled', 'info', message)];
}
