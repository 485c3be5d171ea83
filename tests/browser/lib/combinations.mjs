// In which language, colour scheme and width is a page looked at?
export const LANGUAGES = ['nb', 'nn', 'en'];
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [320, 390, 1280];

/** The one that every page is looked at in. */
export const BASE = { lang: 'nb', scheme: 'light', width: 390 };

/** All eighteen, the base first. */
export const ALL = [
  BASE,
  ...LANGUAGES.flatMap((lang) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ lang, scheme, width }))))
    .filter((one) => Object.keys(BASE).some((key) => one[key] !== BASE[key])),
];

/** The base and one more that rotates by the page's place in the list; everything when asked for. */
export function combinationsOf(place, everything = process.env.FELLESBORD_BROWSER === 'all') {
  // Seven has no factor in common with seventeen: neighbours differ in all three.
  return everything ? ALL : [BASE, ALL[1 + ((place * 7) % (ALL.length - 1))]];
}

export function nameOf({ lang, scheme, width }) {
  return `${width} px, ${scheme}, ${lang}`;
}
