import type { World } from '../../judgement/world.ts';
import type { WorldReport } from './schema.ts';

/** What other markets say, as JSON has it; null where it does not apply. */
export const worldReport = (world: World | null): WorldReport | null =>
  world && { ...world, horizons: world.horizons.map((horizon) => ({ ...horizon })) };
