// What does the family of the story ask for? Needs as they are typed, with what they come to in a week.

/** Each with `weekly`, the minutes that the form must explain. */
export const NEEDS = [
  {
    weekly: 7 * 2 * 30,
    typed: {
      activity: 'Mat og medisin', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], times_a_day: '2', minutes: '30',
      helpers: '1', night: 'no', purpose: 'Å spise sammen med de andre.', helps: 'child', does_today: 'Foreldrene',
      manages: 'with_help', words: 'Hun må sitte rett, og noen må se at hun svelger.',
    },
  },
  {
    weekly: 3 * 90,
    typed: {
      activity: 'Ut med venner', times_a_week: '3', minutes: '90', helpers: '1', night: 'no',
      purpose: 'Å være med der de andre er.', helps: 'child', does_today: 'Ingen', manages: 'with_training',
      words: 'Uten følge blir hun hjemme.',
    },
  },
  {
    weekly: 2 * 60 * 2,
    typed: {
      activity: 'Bading', times_a_week: '2', minutes: '60', helpers: '2', night: 'no', purpose: 'Trygg forflytning.',
      helps: 'child', does_today: 'Begge foreldrene', manages: 'with_help', words: 'Det må to til for å løfte.',
    },
  },
];

/** Minutes as the pages write them in bokmål: `7 timer`, `4 timer og 30 minutter`, `45 minutter`. */
export function hours(minutes) {
  const parts = [[Math.floor(minutes / 60), 'time', 'timer'], [minutes % 60, 'minutt', 'minutter']];
  const said = parts.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return said.join(' og ') || '0 timer';
}
