import React from 'react';
import { AdfDocument } from '../../adf/adf-document';
import { drawing } from '../drawing';
import { prop } from '../prop';

export const richTextDrawings = [
  drawing(
    'AdfRenderer',
    { document: prop.json, documentWithoutMedia: prop.json },
    ({ props }) => <AdfDocument document={props.document} />,
    { approximated: 'a subset of the document format' },
  ),
];
