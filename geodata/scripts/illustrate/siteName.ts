import type { CommuneGround } from './ground';
import type { SiteKind } from './modelCatalogue';
import type { Random } from './random';

/**
 * What a site is called: a numbered area or a kind of place of the commune. No person, and no place that could be looked
 * up: the detail is illustrative.
 */
export function siteName(
  random: Random,
  kind: SiteKind,
  commune: CommuneGround,
  words: { readonly rural: string; readonly urban: string },
): string {
  const areas = Math.max(3, Math.min(12, Math.round(commune.population / 1500)));
  const area = `${commune.urban ? words.urban : words.rural} ${1 + random.int(areas)}`;
  switch (kind) {
    case 'area':
      return area;
    case 'road':
      return `${commune.urban ? 'Tuyến phố' : 'Đường trục'}, ${area}`;
    case 'school':
      return random.pick(['Trường mầm non', 'Trường tiểu học', 'Trường trung học cơ sở']);
    case 'market':
      return random.pick(['Chợ trung tâm', `Chợ ${area}`]);
    case 'worship':
      return `Cơ sở tôn giáo, ${area}`;
    case 'works':
      return `Khu sản xuất, kinh doanh, ${area}`;
    case 'water':
      return `Bến, bãi, ${area}`;
    case 'commune':
      return commune.urban ? 'Toàn phường' : 'Toàn xã';
  }
}
