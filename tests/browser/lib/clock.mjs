// Which day is it where the demo runs? The house says so itself, so no test depends on the machine that runs the browser.
const DAY = 24 * 60 * 60 * 1000;

/** A day so many days after the server's, written as a person would: `4.12.2026`. */
export async function dayAhead(page, days) {
  const answer = await page.request.get('/healthz');
  const on = new Date(Date.parse(answer.headers().date) + days * DAY);
  return `${on.getUTCDate()}.${on.getUTCMonth() + 1}.${on.getUTCFullYear()}`;
}
