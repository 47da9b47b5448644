import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { DayCount } from '@/lib/studio/results/read-days';

const width = 720;
const height = 220;
const margin = { top: 12, right: 8, bottom: 26, left: 36 };

/** Registrations of each day as bars, those who have watched since as a line; the numbers below. */
export function DayChart({ days }: { days: DayCount[] }) {
  const most = Math.max(4, ...days.map(({ registered }) => registered));
  const x = scaleBand(
    days.map(({ day }) => day),
    [margin.left, width - margin.right],
  ).padding(0.25);
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(4);
  const middle = x.bandwidth() / 2;
  const watched = line<DayCount>(
    ({ day }) => (x(day) ?? 0) + middle,
    (each) => y(each.watched),
  )(days);
  const total = days.reduce((sum, { registered }) => sum + registered, 0);
  const seen = days.reduce((sum, each) => sum + each.watched, 0);
  const shown = days.filter((_, at) => at % Math.ceil(days.length / 6) === 0);
  return (
    <figure className="mt-4">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${total} registered and ${seen} watched in ${days.length} days`}
        className="w-full text-soft"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={margin.left}
              x2={width - margin.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke="var(--rule)"
            />
            <text
              x={margin.left - 8}
              y={y(tick)}
              dy="0.32em"
              textAnchor="end"
              fontSize="12"
              fill="currentColor"
            >
              {tick}
            </text>
          </g>
        ))}
        {days.map(({ day, registered }) => (
          <rect
            key={day}
            x={x(day)}
            y={y(registered)}
            width={x.bandwidth()}
            height={y(0) - y(registered)}
            fill="var(--accent)"
          />
        ))}
        <path d={watched ?? ''} fill="none" stroke="var(--ink)" strokeWidth="2" />
        {shown.map(({ day }) => (
          <text
            key={day}
            x={(x(day) ?? 0) + middle}
            y={height - 8}
            textAnchor="middle"
            fontSize="12"
            fill="currentColor"
          >
            {day.slice(5)}
          </text>
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-6 text-sm">
        <span>
          <span aria-hidden="true" className="mr-2 inline-block size-3 bg-accent" />
          registered: <b className="tabular-nums">{total}</b>
        </span>
        <span>
          <span aria-hidden="true" className="mr-2 inline-block h-0.5 w-4 bg-ink align-middle" />
          of these have watched: <b className="tabular-nums">{seen}</b>
        </span>
      </figcaption>
      <details className="mt-3 text-sm">
        <summary className="cursor-pointer text-soft">The same as a table</summary>
        <table className="mt-2 tabular-nums">
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="pr-6 font-normal">
                Day
              </th>
              <th scope="col" className="pr-6 text-right font-normal">
                Registered
              </th>
              <th scope="col" className="text-right font-normal">
                Watched
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((each) => (
              <tr key={each.day}>
                <th scope="row" className="pr-6 text-left font-normal">
                  {each.day}
                </th>
                <td className="pr-6 text-right">{each.registered}</td>
                <td className="text-right">{each.watched}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
