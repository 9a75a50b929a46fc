// Where Natural Earth's de-facto borders differ from the lines that this atlas draws (docs: Crimea in
// Ukraine, Western Sahara apart, disputed lines dashed), and the lakes that it lacks.

/** Features without an ISO number, by name. What follows the dot keeps a part apart from its country. */
const BY_NAME = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY.north',
  'Cyprus U.N. Buffer Zone': 'CY',
  Dhekelia: 'CY',
  Akrotiri: 'CY',
  Baikonur: 'KZ',
  'USNB Guantanamo Bay': 'CU',
};

const DASHED = new Set(['CY|CY.north', 'EH|MA', 'IL|PS', 'IL|SY.golan', 'RS|XK', 'SY|SY.golan']);

export const isDashed = (pair) => DASHED.has(pair);

/** Two letters of ISO 3166-1 (XK for Kosovo), or XX where there are none. */
export function featureKey({ id, properties }) {
  const named = BY_NAME[properties.name];
  if (named) return named;
  if (!/^\d{3}$/.test(id ?? '')) return 'XX';
  // Unicode's region data turns ISO's number into its letters.
  return new Intl.Locale(`und-${id}`).region ?? 'XX';
}

const CRIMEA = [34.1, 45.2];
const GOLAN = [35.78, 33.0];

/** The line of 4 June 1967, from Banias along the Jordan and the lake's eastern shore to the Yarmouk. */
const GOLAN_LINE = [
  [35.625, 33.27], [35.655, 33.235], [35.645, 33.18], [35.645, 33.1], [35.63, 33.04], [35.628, 32.98],
  [35.625, 32.91], [35.648, 32.87], [35.662, 32.82], [35.66, 32.77], [35.645, 32.72], [35.665, 32.69],
];

export function correctOverview(topology) {
  topology.cut('IL', GOLAN_LINE, GOLAN, 'SY.golan');
}

export function correctDetail(topology) {
  topology.cut('IL', GOLAN_LINE, GOLAN, 'SY.golan');
  topology.move('RU', CRIMEA, 'UA');
  // The parallel of 27°40' is the border; west of the sand wall the source has only Morocco.
  topology.cut('MA', [[-13.17, 27.667], [-8.68, 27.664]], [-13.0, 26.5], 'EH');
}

/** The Dead Sea (its northern basin and the southern pans) and Lake Tiberias: [lon, lat], closed. */
export const HAND_DRAWN_LAKES = [
  [
    [35.555, 31.765], [35.585, 31.73], [35.592, 31.66], [35.575, 31.6], [35.58, 31.53], [35.57, 31.46],
    [35.56, 31.4], [35.535, 31.345], [35.515, 31.305], [35.495, 31.315], [35.505, 31.36], [35.475, 31.4],
    [35.452, 31.34], [35.452, 31.27], [35.45, 31.2], [35.44, 31.14], [35.425, 31.08], [35.4, 31.05],
    [35.375, 31.09], [35.38, 31.16], [35.395, 31.23], [35.385, 31.29], [35.39, 31.36], [35.4, 31.44],
    [35.415, 31.51], [35.435, 31.59], [35.455, 31.66], [35.475, 31.72], [35.51, 31.76], [35.555, 31.765],
  ],
  [
    [35.595, 32.893], [35.63, 32.882], [35.645, 32.855], [35.645, 32.81], [35.635, 32.765],
    [35.61, 32.73], [35.585, 32.708], [35.57, 32.72], [35.56, 32.755], [35.545, 32.79],
    [35.53, 32.82], [35.515, 32.85], [35.535, 32.872], [35.565, 32.888], [35.595, 32.893],
  ],
];
