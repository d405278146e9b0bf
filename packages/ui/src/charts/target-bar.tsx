import { formatPercent } from "@congruence/i18n";
import { useLanguage } from "../platform/language.tsx";

/**
 * The way to a target, as parts of it (1 is the target): solid for what is reached, hatched light up to what is
 * possible, a bracket for the forecast's interval. A vertical stroke is the target.
 */
export function TargetBar({
  reached,
  possible,
  forecast,
  label,
}: {
  reached: number;
  possible?: number;
  forecast?: readonly [low: number, high: number];
  label?: string;
}) {
  const language = useLanguage();
  const most = 1.2;
  const x = (part: number) => Math.round((Math.min(Math.max(part, 0), most) / most) * 1240) / 10;
  return (
    <svg
      className="draw target-bar"
      width="124"
      height="16"
      role="img"
      aria-label={label ?? formatPercent(reached, language, { digits: 0 })}
    >
      <rect className="track" x="0.500" y="5" width={x(1)} height="6" />
      {possible === undefined ? null : (
        <rect className="possible" x="0" y="5" width={x(possible)} height="6" />
      )}
      <rect className="done" x="0" y="5" width={x(reached)} height="6" />
      {forecast ? (
        <path
          className="bracket"
          d={`M${x(forecast[0])} 13.500H${x(forecast[1])}M${x(forecast[0])} 11v5M${x(forecast[1])} 11v5`}
        />
      ) : null}
      <path className="target" d={`M${x(1)} 2v12`} />
    </svg>
  );
}

/** The last readings of something, the newest with its dot; `target` is the dashed line. Up is always better. */
export function Sparkline({
  points,
  target,
  label,
}: {
  points: readonly number[];
  target?: number;
  label: string;
}) {
  const all = target === undefined ? points : [...points, target];
  const low = Math.min(...all);
  const spread = Math.max(...all) - low || 1;
  const y = (value: number) => Math.round((20 - ((value - low) / spread) * 16) * 10) / 10;
  const x = (index: number) => Math.round((4 + (index * 60) / Math.max(points.length - 1, 1)) * 10) / 10;
  const last = points[points.length - 1];
  return (
    <svg className="draw" width="76" height="24" role="img" aria-label={label}>
      {target === undefined ? null : <path className="axis" strokeDasharray="2 2" d={`M0 ${y(target)}H76`} />}
      <polyline
        className="spark"
        points={points.map((value, index) => `${x(index)},${y(value)}`).join(" ")}
      />
      {last === undefined ? null : (
        <circle className="point" cx={x(points.length - 1)} cy={y(last)} r="2.500" />
      )}
    </svg>
  );
}
