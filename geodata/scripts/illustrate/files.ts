import { camerasCsv } from './cameras';
import type { Ground } from './ground';
import { modelsCsv } from './models';
import { Placer } from './placer';
import { safeStatusCsv, statusResults } from './safeStatus';
import type { Scenario } from './scenario';
import { tipsCsv } from './tips';

/**
 * The four generated layers of a territory by file name. Pure: the same ground and scenario give the same text, so the
 * committed files can be compared byte by byte.
 */
export function illustrate(ground: Ground, scenario: Scenario): Readonly<Record<string, string>> {
  const placers = ground.communes.map((commune) => new Placer(commune));
  const results = statusResults(ground, scenario);
  return {
    'safe-status.csv': safeStatusCsv(ground, scenario, results),
    'models.csv': modelsCsv(ground, scenario, placers, results),
    'cameras.csv': camerasCsv(ground, scenario, placers),
    'tips.csv': tipsCsv(ground, scenario),
  };
}
