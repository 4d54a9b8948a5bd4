import Reporting

/// Puts the drawn pages together with what they mean: structure, outline, links, metadata.
struct TaggedFile {
  let pages: DrawnPages
  let root: StructureElement
  let document: Document
  private var file = PDFFile()
  /// For each page, and after them for each link, the parts that its paint belongs to.
  private var parents: [[PDFObject]] = []
  private var linkParents: [PDFObject] = []
  private var notes: [(id: PDFObject, note: PDFObject)] = []
  private var pageNumbers: [Int] = []

  init(_ pages: DrawnPages, root: StructureElement, document: Document) {
    self.pages = pages
    self.root = root
    self.document = document
  }

  func bytes() throws(PDFError) -> [UInt8] {
    var copy = self
    return try copy.put()
  }

  private mutating func put() throws(PDFError) -> [UInt8] {
    let drawn = try DrawnFile(pages.bytes)
    let catalog = file.reserve()
    let tree = file.reserve()
    let pageTree = file.reserve()
    pageNumbers = pages.owners.map { _ in file.reserve() }
    let drawings = try drawings(drawn)
    let annotations = try structure(in: tree)
    for (index, source) in try sources(drawn).enumerated() {
      try page(index, source, drawings[index], annotations[index] ?? [], pageTree, drawn)
    }
    file.set(
      pageTree,
      .dictionary([
        "Type": .name("Pages"), "Kids": .array(pageNumbers.map { .reference($0) }),
        "Count": .integer(pageNumbers.count),
      ]))
    let metadata = Metadata(document)
    let xmp = file.add(metadata.xmp)
    let info = file.add(metadata.info)
    let outline = OutlineTree(bookmarks: pages.bookmarks, pages: pageNumbers).added(to: &file)
    file.set(catalog, self.catalog(tree, pageTree, xmp, outline))
    return file.written(root: .reference(catalog), info: info)
  }

  private func catalog(_ tree: Int, _ pageTree: Int, _ xmp: PDFObject, _ outline: PDFObject?) -> PDFObject {
    let direction = WritingDirection.isRightToLeft(document.language) ? PDFObject.name("R2L") : nil
    return .dictionary([
      "Type": .name("Catalog"), "Pages": .reference(pageTree), "StructTreeRoot": .reference(tree),
      "MarkInfo": .dictionary(["Marked": .yes]), "Lang": .ascii(document.language), "Metadata": xmp,
      "ViewerPreferences": .dictionary(["DisplayDocTitle": .yes, "Direction": direction]),
      "Outlines": outline, "PageMode": outline.map { _ in .name("UseOutlines") },
    ])
  }

  // MARK: - Pages

  /// The page objects that cairo wrote, in order.
  private func sources(_ drawn: DrawnFile) throws(PDFError) -> [PDFDictionary] {
    let catalog = try drawn.resolved(drawn.trailer["Root"])
    let tree = try drawn.resolved(catalog.dictionary?["Pages"])
    var sources: [PDFDictionary] = []
    for kid in tree.dictionary?["Kids"]?.array ?? [] {
      if let page = try drawn.resolved(kid).dictionary { sources.append(page) }
    }
    guard sources.count == pages.owners.count else { throw .drawing("a page is missing") }
    return sources
  }

  /// What is painted on each page, with our marks.
  private func drawings(_ drawn: DrawnFile) throws(PDFError) -> [[UInt8]] {
    var drawings: [[UInt8]] = []
    for (index, source) in try sources(drawn).enumerated() {
      guard case .stream(let header, let body) = try drawn.resolved(source["Contents"]),
        case .name("FlateDecode")? = header["Filter"]
      else { throw .drawing("page \(index + 1) is empty") }
      let marked = try PageMarks.replaced(Flate.unpacked(body), owners: pages.owners[index], page: index)
      try drawings.append(Flate.packed(marked))
    }
    return drawings
  }

  private mutating func page(
    _ index: Int, _ source: PDFDictionary, _ drawing: [UInt8], _ annotations: [PDFObject], _ pageTree: Int,
    _ drawn: DrawnFile
  ) throws(PDFError) {
    let header = PDFDictionary(pairs: [
      ("Filter", .name("FlateDecode")), ("Length", .integer(drawing.count)),
    ])
    let contents = file.add(.stream(header, drawing[...]))
    guard let box = source["MediaBox"], let resources = source["Resources"] else {
      throw .drawing("page \(index + 1) has no size")
    }
    try file.set(
      pageNumbers[index],
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pageTree), "MediaBox": file.take(box, from: drawn),
        "Resources": file.take(resources, from: drawn), "Contents": contents,
        "StructParents": .integer(index), "Tabs": .name("S"),
        "Annots": annotations.isEmpty ? nil : .array(annotations),
      ]))
  }

  // MARK: - Structure

  /// Writes all parts; returns the links of each page.
  private mutating func structure(in tree: Int) throws(PDFError) -> [Int: [PDFObject]] {
    parents = pages.owners.map { owners in
      Array(repeating: .nothing, count: owners.count { $0 != nil })
    }
    var annotations: [Int: [PDFObject]] = [:]
    let top = element(root, parent: .reference(tree), &annotations)
    let pageEntries = parents.enumerated().flatMap { [PDFObject.integer($0), file.add(.array($1))] }
    let linkEntries = linkParents.enumerated().flatMap { [PDFObject.integer(parents.count + $0), $1] }
    let names = notes.flatMap { [$0.id, $0.note] }
    file.set(
      tree,
      .dictionary([
        "Type": .name("StructTreeRoot"), "K": top,
        "ParentTree": .dictionary(["Nums": .array(pageEntries + linkEntries)]),
        "ParentTreeNextKey": .integer(parents.count + linkParents.count),
        "IDTree": names.isEmpty ? nil : .dictionary(["Names": .array(names)]),
      ]))
    return annotations
  }

  private mutating func element(
    _ element: StructureElement, parent: PDFObject, _ annotations: inout [Int: [PDFObject]]
  ) -> PDFObject {
    let number = file.reserve()
    var kids: [PDFObject] = []
    for kid in element.kids {
      switch kid {
      case .element(let child): kids.append(self.element(child, parent: .reference(number), &annotations))
      case .content(let page, let mark):
        parents[page][mark] = .reference(number)
        kids.append(
          .dictionary([
            "Type": .name("MCR"), "Pg": .reference(pageNumbers[page]), "MCID": .integer(mark),
          ]))
      }
    }
    for area in pages.links where area.link === element {
      kids.append(link(area, parent: .reference(number), &annotations))
    }
    file.set(
      number,
      .dictionary([
        "Type": .name("StructElem"), "S": .name(element.kind.rawValue), "P": parent,
        "Lang": element.language.map { .ascii($0) }, "Alt": element.alternative.map { .text($0) },
        "ID": id(of: element, number), "A": attributes(of: element),
        "K": kids.isEmpty ? nil : .array(kids),
      ]))
    return .reference(number)
  }

  /// Notes must be found by a name of their own (ISO 14289-1, 7.9).
  private mutating func id(of element: StructureElement, _ number: Int) -> PDFObject? {
    guard element.kind == .note else { return nil }
    let digits = String(notes.count + 1)
    // The tree of names is sorted, so that 10 must not come before 9.
    let id = PDFObject.ascii("note-" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits)
    notes.append((id, .reference(number)))
    return id
  }

  private func attributes(of element: StructureElement) -> PDFObject? {
    if let scope = element.scope {
      return .dictionary(["O": .name("Table"), "Scope": .name(scope.rawValue)])
    }
    if let numbering = element.numbering {
      return .dictionary(["O": .name("List"), "ListNumbering": .name(numbering.rawValue)])
    }
    guard element.kind == .figure, let bounds = element.bounds else { return nil }
    return .dictionary(["O": .name("Layout"), "Placement": .name("Block"), "BBox": corners(bounds.box)])
  }

  private mutating func link(
    _ area: DrawnPages.LinkArea, parent: PDFObject, _ annotations: inout [Int: [PDFObject]]
  ) -> PDFObject {
    let action = PDFObject.dictionary(["S": .name("URI"), "URI": .ascii(area.link.address ?? "")])
    let annotation = file.add(
      .dictionary([
        "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": corners(area.box),
        "Border": .array([.integer(0), .integer(0), .integer(0)]), "F": .integer(4), "A": action,
        "Contents": .text(area.words), "StructParent": .integer(pages.owners.count + linkParents.count),
      ]))
    linkParents.append(parent)
    annotations[area.page, default: []].append(annotation)
    return .dictionary(["Type": .name("OBJR"), "Pg": .reference(pageNumbers[area.page]), "Obj": annotation])
  }

  /// Left, bottom, right and top, from the lower left corner of the page.
  private func corners(_ box: Box) -> PDFObject {
    .array([
      .number(box.x), .number(pages.height - box.y - box.height), .number(box.x + box.width),
      .number(pages.height - box.y),
    ])
  }
}
