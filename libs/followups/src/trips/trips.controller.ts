import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole, CurrentAccess, IdParam, type Access } from '#libs/accounts';
import { ApiPage, ApiProblems, PageQuery, type Page } from '#libs/platform';
import { ChangeTripDto, PlanTripDto } from './trip.dto.js';
import { TripNeighbours, TripView } from './trip.view.js';
import { TripsQuery } from './trips.query.js';
import { Trips } from './trips.service.js';

@ApiTags('followups')
@Controller('workspaces/:workspaceId/trips')
export class TripsController {
  constructor(
    private readonly trips: Trips,
    private readonly query: TripsQuery,
  ) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listTrips', summary: 'Where you will be and where you were, the latest first' })
  @ApiPage(TripView)
  @ApiProblems(422)
  page(@CurrentAccess() access: Access, @Query() page: PageQuery): Promise<Page<TripView>> {
    return this.query.page(access, page);
  }

  @Post()
  @AllowRole('editor')
  @ApiOperation({ operationId: 'planTrip', summary: 'Say where you will be' })
  @ApiCreatedResponse({ type: TripView })
  @ApiProblems(409, 422)
  async plan(@CurrentAccess() access: Access, @Body() body: PlanTripDto): Promise<TripView> {
    return this.query.get(access, await this.trips.plan(access, body));
  }

  @Patch(':tripId')
  @AllowRole('editor')
  @ApiOperation({ operationId: 'changeTrip', summary: 'Change place, days or note; what is left out stays' })
  @ApiOkResponse({ type: TripView })
  @ApiProblems(422)
  async change(
    @CurrentAccess() access: Access,
    @IdParam('tripId') id: string,
    @Body() body: ChangeTripDto,
  ): Promise<TripView> {
    await this.trips.change(access, id, body);
    return this.query.get(access, id);
  }

  @Delete(':tripId')
  @HttpCode(204)
  @AllowRole('editor')
  @ApiOperation({ operationId: 'removeTrip', summary: 'You are not going after all' })
  @ApiNoContentResponse()
  remove(@CurrentAccess() access: Access, @IdParam('tripId') id: string): Promise<void> {
    return this.trips.remove(access, id);
  }

  @Get(':tripId/people')
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'listTripNeighbours', summary: 'Who lives near the place of a trip' })
  @ApiOkResponse({ type: TripNeighbours })
  async neighbours(@CurrentAccess() access: Access, @IdParam('tripId') id: string): Promise<TripNeighbours> {
    return { items: await this.query.neighbours(access, id) };
  }
}
