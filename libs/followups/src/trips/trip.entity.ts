import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A journey of the owner: where he will be, from which day to which. */
@Entity({ name: 'trips' })
export class Trip {
  @PrimaryColumn({ name: 'workspace_id', type: 'uuid' })
  workspaceId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The gazetteer's number of the place. */
  @Column({ name: 'place_id', type: 'int' })
  placeId: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  region: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'double precision' })
  lat: number;

  @Column({ type: 'double precision' })
  lon: number;

  @Column({ name: 'from_on', type: 'date' })
  fromOn: string;

  @Column({ name: 'to_on', type: 'date' })
  toOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
