import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One owner's data, walled off from every other's. */
@Entity('workspaces')
export class Workspace {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('int', { name: 'cadence_inner_days', default: 7 })
  innerDays: number;

  @Column('int', { name: 'cadence_close_days', default: 30 })
  closeDays: number;

  @Column('int', { name: 'cadence_circle_days', default: 90 })
  circleDays: number;

  @Column('int', { name: 'cadence_wide_days', default: 365 })
  wideDays: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
