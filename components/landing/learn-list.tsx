import { CheckIcon } from '@/components/icons';

export function LearnList({ learn }: { learn: string[] }) {
  if (learn.length === 0) return null;
  return (
    <section className="mt-11">
      <h2 className="text-[1.625rem]">What you will learn</h2>
      <ul className="mt-4 grid gap-2.5">
        {learn.map((line) => (
          <li key={line} className="flex max-w-[68ch] gap-3" dir="auto">
            <CheckIcon />
            <span className="min-w-0">{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
