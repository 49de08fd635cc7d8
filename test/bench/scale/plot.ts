export interface Point {
  readonly accounts: number;
  readonly oursMs: number;
  readonly floorMs: number;
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 110;
const TOP = 48;
const BOTTOM = 48;
const OURS = "#0b5cad";
const FLOOR = "#6b7280";
const GRID_LINES = 4;

/** Cost of one due account over the size of the book, as SVG; sizes stand on a logarithmic scale. */
export function plot(points: readonly Point[], due: number): string {
  const sizes = points.map(({ accounts }) => Math.log10(accounts));
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  const top = niceAbove(Math.max(...points.flatMap(({ oursMs, floorMs }) => [oursMs, floorMs])));
  const x = (accounts: number) =>
    LEFT + ((Math.log10(accounts) - from) / (to - from || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number) => HEIGHT - BOTTOM - (ms / top) * (HEIGHT - TOP - BOTTOM);
  const grid = Array.from({ length: GRID_LINES + 1 }, (_, n) => {
    const ms = (top / GRID_LINES) * n;
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(ms))}" y2="${at(y(ms))}" stroke="#e5e7eb"/>
    <text x="${LEFT - 8}" y="${at(y(ms) + 4)}" text-anchor="end">${Number(ms.toFixed(2))}</text>`;
  });
  const labels = points.map(
    ({ accounts }) =>
      `<text x="${at(x(accounts))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${accounts.toLocaleString("en")}</text>`,
  );
  const line = (name: string, color: string, of: (point: Point) => number) => {
    const places = points.map((point) => `${at(x(point.accounts))},${at(y(of(point)))}`);
    const last = points.at(-1);
    const end = last === undefined ? TOP : y(of(last));
    const dots = places.map((place) => {
      const [cx, cy] = place.split(",");
      return `<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`;
    });
    return `<polyline points="${places.join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>
    ${dots.join("")}<text x="${WIDTH - RIGHT + 12}" y="${at(end + 4)}" fill="${color}">${name}</text>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#374151">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
  <text x="${LEFT}" y="24" font-size="14" font-weight="600">Milliseconds per due account, ${due.toLocaleString("en")} of them due</text>
  ${grid.join("\n  ")}
  ${labels.join("\n  ")}
  <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">accounts in the book</text>
  ${line("our workers", OURS, ({ oursMs }) => oursMs)}
  ${line("the floor", FLOOR, ({ floorMs }) => floorMs)}
</svg>
`;
}

function at(value: number): string {
  return value.toFixed(1);
}

/** A round number at or above, so that the scale is read at a glance. */
function niceAbove(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((times) => times * step).find((nice) => nice >= value) ?? value;
}
