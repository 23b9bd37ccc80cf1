/** Changes of meaning in words. */
interface TurnsProps {
  readonly turns: readonly string[];
  /** What they do. */
  readonly label: string;
}

export const Turns = ({ turns, label }: TurnsProps) => (
  <>
    {turns.map((turn) => (
      <p key={turn} class="turns">
        {label}: {turn}
      </p>
    ))}
  </>
);
