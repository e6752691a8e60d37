import { bestPerUnit, type Scored } from './bestPerUnit';
import type { Gazetteer } from './gazetteer';
import { contextOf, nameOf, type PlaceText } from './placeText';
import { scoresOf } from './scoreForms';

/** What leads from one commune of a text to another: "(nay là xã Tân Hội)". */
const LEADS_ON =
  /^\s*(?:nay (?:là|la|thuộc|thuoc)|(?:cũ|cu|trước|truoc|trước đây|truoc day) (?:là|la)|và|va)\s+/iu;

/**
 * Other units that a text names letter by letter beside the one that was found: a second commune ("Xã Đồng Văn, xã Bình
 * Tâm"), or the one that is meant where the district comes first ("Bố Trạch - Tây Trạch", and Bố Trạch is a commune as
 * well). Empty for a text that says a kind before the name and a district or province behind it.
 */
export function namedBeside(gazetteer: Gazetteer, { name, contexts }: PlaceText, found: Scored): Scored[] {
  const saysKind = name.readings.some(({ kind }) => kind !== null);
  if (saysKind && !gazetteer.contexts.meaningOf(contexts).hasUnknown) return [];
  const others = new Map<number, Scored>();
  for (const piece of contexts) {
    const isKnown = gazetteer.contexts.like(piece.readings).length > 0;
    if (isKnown && saysKind) continue;
    const other = nameOf(piece.written.replace(LEADS_ON, ''));
    if (!other) continue;
    const { same } = scoresOf(gazetteer, other);
    if (same.length === 0) continue;
    // A district may have the name of a commune; it is one only where what came first is the district around it.
    const around = isKnown ? [gazetteer.contexts.flags(contextOf(name.text))] : [];
    for (const one of bestPerUnit(gazetteer, same, around))
      if (one.name.unit !== found.name.unit) others.set(one.name.unit, one);
  }
  return [...others.values()];
}
