import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowRole } from '#libs/accounts';
import { ApiProblems } from '#libs/platform';
import { PlaceFinder } from './place-finder.service.js';
import { FindPlacesDto } from './place.dto.js';
import { PlacesView, toPlaceView } from './place.view.js';

const MOST = 8;

@ApiTags('followups')
@Controller('workspaces/:workspaceId/places')
export class PlacesController {
  constructor(private readonly places: PlaceFinder) {}

  @Get()
  @AllowRole('viewer')
  @ApiOperation({ operationId: 'findPlaces', summary: 'Towns whose names begin like this' })
  @ApiOkResponse({ type: PlacesView })
  @ApiProblems(422)
  find(@Query() { search }: FindPlacesDto): PlacesView {
    return { items: search ? this.places.search(search, MOST).map(toPlaceView) : [] };
  }
}
