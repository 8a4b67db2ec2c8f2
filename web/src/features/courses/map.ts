/** A point of a map in degrees, and where it falls in the drawing. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}
export interface Drawn {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A round length in kilometres for the scale, and how wide it is drawn. */
  readonly scale: { readonly kilometres: number; readonly width: number };
}

const KM_PER_DEGREE = 111.32;
const ROUND = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** Fits places into a box, north up, with the same scale both ways; one place alone stands in the middle. */
export function drawPlaces(places: readonly Place[], width: number, height: number, margin: number): Drawn {
  const latitudes = places.map((place) => place.latitude);
  const longitudes = places.map((place) => place.longitude);
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  };
  const east = (place: Place): number =>
    (place.longitude - middle.longitude) * KM_PER_DEGREE * Math.cos((middle.latitude * Math.PI) / 180);
  const north = (place: Place): number => (place.latitude - middle.latitude) * KM_PER_DEGREE;
  const spanX = Math.max(0.5, ...places.map((place) => Math.abs(east(place)) * 2));
  const spanY = Math.max(0.5, ...places.map((place) => Math.abs(north(place)) * 2));
  const perKm = Math.min((width - margin * 2) / spanX, (height - margin * 2) / spanY);
  const kilometres = [...ROUND].reverse().find((length) => length * perKm <= width / 4) ?? 0.1;
  return {
    points: places.map((place) => ({ x: width / 2 + east(place) * perKm, y: height / 2 - north(place) * perKm })),
    scale: { kilometres, width: kilometres * perKm },
  };
}
