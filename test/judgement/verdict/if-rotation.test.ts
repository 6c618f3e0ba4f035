import { describe, expect, it } from 'vitest';
import { judgementOf } from '../../../src/judgement/judgement.ts';
import { stateAt } from '../../../src/judgement/verdict/state.ts';
import { verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import { sampleEvaluation } from '../../helpers/markets/sample-evaluation.ts';

describe('the verdict if a rotation were under way', () => {
  it('is the one with the gate open on every session; none while it is open', async () => {
    const found = new Set<string>();
    for (const asOf of ['2003-02-14', '2024-04-18', '2025-05-13', '2025-06-24', '2026-01-30']) {
      const evaluation = await sampleEvaluation({ asOf });
      const { runs, stalePrices, rules, t } = evaluation;
      const on = evaluation.gate.on.slice().fill(1);
      const open = verdictColumns({ runs, gate: { ...evaluation.gate, on }, stalePrices, thresholds: rules.verdict });
      const { state, ifRotation } = judgementOf(evaluation, { claims: false }).verdict;
      expect(ifRotation, asOf).toBe(state === 'no-rotation' ? stateAt(open.state, t) : null);
      found.add(`${state}: ${ifRotation}`);
    }
    expect([...found].filter((one) => one.startsWith('no-rotation')).length).toBeGreaterThan(1);
  });
});
