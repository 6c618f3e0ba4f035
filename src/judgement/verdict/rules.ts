import { type GateParams, gateDefaults } from '../../signals/gate.ts';
import type { Zod } from '../../zod.ts';
import { atMost } from './ordered-pair.ts';
import { type Thresholds, thresholds } from './thresholds.ts';

/** The numbers by which signals become a verdict. */
export interface Rules {
  verdict: Thresholds;
  gate: GateParams;
}

export const usualRules: Rules = { verdict: thresholds, gate: gateDefaults };

/** @internal Schema of the thresholds. */
export const thresholdsSchema = (z: Zod) =>
  z
    .strictObject({
      enter: z.number().check(z.gt(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite at which a direction is taken',
      }),
      exit: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite below which it is dropped; at most verdict.enter',
      }),
      minCoverage: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'share of the weight that must be known for a verdict',
      }),
    })
    .check(atMost(z, 'verdict', 'exit', 'enter'));

/** @internal Schema of the gate's settings. Its lookback is fixed, since the JSON names it (`lead21`). */
export const gateSchema = (z: Zod) =>
  z
    .strictObject({
      openPercentile: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'percentile in five years of the 21-session lead of small caps at which the gate opens',
      }),
      closePercentile: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'percentile below which a session counts towards closing it; at most gate.openPercentile',
      }),
      minLead: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'smallest lead that opens it, a log return',
      }),
      closeSessions: z.int().check(z.gte(1), z.lte(252)).register(z.globalRegistry, {
        description: 'sessions running that close it',
      }),
    })
    .check(atMost(z, 'gate', 'closePercentile', 'openPercentile'));
