import { Box, ErrorMessage, Label, Textfield, xcss } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { arePoints } from './readiness-problems';
import { typedValue } from './typed-value';

interface PointsFieldProps {
  readonly id: string;
  readonly label: string;
  /** NaN where the field holds no number. */
  readonly points: number;
  readonly isDisabled: boolean;
  readonly onChange: (points: number) => void;
}

const narrow = xcss({ width: '200px' });

/** A whole number from 0 to 100. Anything else stays as it was typed, with what is wrong beside it. */
export const PointsField = ({ id, label, points, isDisabled, onChange }: PointsFieldProps) => (
  <Box xcss={narrow}>
    <Label labelFor={id}>{label}</Label>
    <Textfield
      id={id}
      type="number"
      min={0}
      max={100}
      value={Number.isNaN(points) ? '' : String(points)}
      isDisabled={isDisabled}
      isInvalid={!arePoints(points)}
      onChange={(event: unknown) => onChange(pointsFrom(typedValue(event)))}
    />
    {!arePoints(points) && <ErrorMessage>{strings.settings.readiness.score.problem}</ErrorMessage>}
  </Box>
);

const pointsFrom = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed));
