const ONSETS = new Set(
  // The second line: onsets of place names of the highlands, and of borrowed words.
  (
    ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x ' +
    'bl br dl dr đr gl gr kl kr ml mr pl pr w j z f'
  ).split(' '),
);

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu êc ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ic ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uyn uynh uyt uyu ' +
    'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn ' +
    'y ya yê yêm yên yêng yêt yêu ynh ych yn yt ' +
    // After q: the u belongs to the onset.
    'oai uai uang'
  ).split(' '),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether a word could be one syllable of Vietnamese, by its onset, rime and tone: "Nghĩa" is, "NghÜa" is not. Any case,
 * NFC. Used to tell encodings apart, so it knows the sounds of the language and no list of words; some names of other
 * languages are none.
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 9) return false;
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size > 20_000) cache.clear();
  const answer = check(word);
  cache.set(word, answer);
  return answer;
}

const cache = new Map<string, boolean>();

function check(word: string): boolean {
  // Mixed case inside a word is no writing ("ThÞ" is, "tHị" is not).
  const small = word.toLowerCase();
  if (word !== small && word !== word.toUpperCase() && word.slice(1) !== small.slice(1)) return false;
  const spread = small.normalize('NFD');
  const tones = spread.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = spread.replace(TONES, '').normalize('NFC').replace(/k$/, 'c');
  for (let cut = Math.min(3, bare.length - 1); cut >= 0; cut--) {
    if (!ONSETS.has(bare.slice(0, cut))) continue;
    const rime = bare.slice(cut);
    if (!RIMES.has(rime)) continue;
    // Syllables that stop have two tones only.
    return !/(?:[cpt]|ch)$/.test(rime) || tones.length === 0 || '\u0301\u0323'.includes(tones[0] ?? '');
  }
  return bare === 'gi' || bare === 'gin';
}
