/// Every kind of figure: a new one is a file in `Kinds/` and a line here.
package let figureKinds: [any Figure.Type] = [
  AnswerFigure.self, BarsFigure.self, ClaimFigure.self, CoverageFigure.self, FamilyFigure.self,
  LetterFigure.self, LineFigure.self, MapFigure.self, MatrixFigure.self, QuoteFigure.self,
  ReachFigure.self, TableFigure.self, TimelineFigure.self, WaysFigure.self,
]
